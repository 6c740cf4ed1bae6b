# syntax=docker/dockerfile:1
# The page's image with Dask and DuckDB beside it: scheduler, workers and runs of
# `python -m geo archive`, all of one image. deploy/archive.yaml starts them.
ARG PYTHON=python:3.11-slim-bookworm@sha256:0bee7276f83efd4a1ee05bbbf4281d95ed28e079220a9457f25a93e3f1e3c31b

FROM ${PYTHON} AS packages
COPY requirements-archive.txt requirements-dev.lock /
# The lock gives every version with its hashes; only what an archive needs is installed.
RUN python -m pip install --no-cache-dir --only-binary :all: --require-hashes --no-compile \
      --target /opt/archive -r /requirements-archive.txt -c /requirements-dev.lock

FROM rangecheck-page
COPY --from=packages /opt/archive /opt/archive
ENV PYTHONPATH=/srv/rangecheck:/opt/archive
HEALTHCHECK NONE
ENTRYPOINT ["python", "-m", "geo", "archive"]
