#!/bin/sh
# Start one replica: first the readiness check, then the page.
#
# A replica whose data is missing, torn or of another version stops here with the reason and
# never becomes healthy, so the proxy keeps its readers on the others.
set -eu
PYTHONPATH=. python deploy/ready.py
# Each run of the page is a thread, and glibc gives threads heaps of their own, eight a processor,
# which fill with gaps: after 100 sessions they held 30 MB more than two heaps do. Threads that
# share one interpreter gain nothing by more.
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
exec python -m streamlit run app.py \
  --server.headless true \
  --server.address "${LISTEN_ADDRESS:-0.0.0.0}" \
  --server.port "${PORT:-8501}" \
  --server.baseUrlPath "${BASE_PATH:-}"
