# syntax=docker/dockerfile:1
# Two images from one file: `page` (a replica) and `proxy` (nginx before the replicas).
# Debian 12 under both: the nginx of tests/trust and the nginx of the image are one package.

# The bases by the digests that the official images' own list gave on 2026-08-25 (index of all
# platforms); docs/release.md says how they are renewed.
ARG PYTHON=python:3.11-slim-bookworm@sha256:0bee7276f83efd4a1ee05bbbf4281d95ed28e079220a9457f25a93e3f1e3c31b
ARG DEBIAN=debian:bookworm-slim@sha256:abd67ffcfa541b485a3dff59865ab629aa048a6c613e639d36e7456b0b229241

# ---- wheels: downloaded by hash, installed into a tree of their own; nothing is compiled
FROM ${PYTHON} AS wheels
COPY requirements.lock /requirements.lock
RUN python -m venv --without-pip /opt/rangecheck \
 && python -m pip --python /opt/rangecheck/bin/python install --no-cache-dir \
      --require-hashes --only-binary :all: --no-compile -r /requirements.lock \
 # What no page needs: tests and headers that wheels carry, Arrow's network services, notebooks.
 && cd /opt/rangecheck/lib/python3.11/site-packages \
 && find . -type d \( -name tests -o -name test -o -name include \) -prune -exec rm -rf {} + \
 && find . -name '*.js.map' -delete \
 && rm -rf pyarrow/*flight* pydeck/nbextension/static \
 && /opt/rangecheck/bin/python -c "import streamlit, pyarrow.parquet, pydeck, geopandas, pyogrio, scipy.spatial, streamlit_folium" \
 && /opt/rangecheck/bin/python -m compileall -q -j 0 .

# ---- page: an interpreter, the wheels, the project; no pip, no compiler
FROM ${PYTHON} AS page
RUN python -m pip uninstall -y -q pip setuptools wheel || true \
 && rm -rf /usr/local/lib/python3.11/ensurepip /root/.cache \
 && useradd --system --uid 10001 --home-dir /tmp --shell /usr/sbin/nologin rangecheck
COPY --from=wheels /opt/rangecheck /opt/rangecheck
WORKDIR /srv/rangecheck
COPY app.py LICENSE CHANGELOG.md ./
COPY .streamlit .streamlit
COPY geo geo
COPY views views
COPY data data
COPY static static
COPY deploy/page.sh deploy/health.py deploy/ready.py deploy/seal.py deploy/cards.py deploy/
RUN /opt/rangecheck/bin/python -m compileall -q geo views \
 && PYTHONPATH=. /opt/rangecheck/bin/python deploy/seal.py
# Nothing is written below /srv: only /tmp, which compose.yaml keeps in memory.
ENV PATH=/opt/rangecheck/bin:/usr/local/bin:/usr/bin:/bin \
    HOME=/tmp \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1
USER 10001
EXPOSE 8501
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "deploy/health.py"]
ENTRYPOINT ["/bin/sh", "deploy/page.sh"]

# ---- proxy
FROM ${DEBIAN} AS proxy
RUN apt-get update -q \
 && apt-get install -y -q --no-install-recommends nginx-light curl ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10002 --home-dir /tmp --shell /usr/sbin/nologin proxy-user
COPY deploy/proxy.sh deploy/proxy.conf.template deploy/index-script.sha256 /deploy/
USER 10002
EXPOSE 8080 8443
HEALTHCHECK --interval=15s --timeout=5s --retries=3 \
    CMD curl -fsk "https://127.0.0.1:8443${BASE_PATH}/_stcore/health" || exit 1
ENTRYPOINT ["/bin/sh", "/deploy/proxy.sh"]
