#!/bin/sh
# Start one replica: first the readiness check, then the page.
#
# A replica whose data is missing, torn or of another version stops here with the reason and
# never becomes healthy, so the proxy keeps its readers on the others.
set -eu
PYTHONPATH=. python deploy/ready.py
exec python -m streamlit run app.py \
  --server.headless true \
  --server.address "${LISTEN_ADDRESS:-0.0.0.0}" \
  --server.port "${PORT:-8501}" \
  --server.baseUrlPath "${BASE_PATH:-}"
