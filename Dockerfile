# The API alone: Neo4j is a service beside it (compose.yaml), so the extra `local` and its Java stay out.
FROM python:3.13-slim AS build
WORKDIR /app
RUN python -m venv /app/.venv
COPY requirements.lock ./
# The lock is complete and hashed; pip resolves nothing and takes nothing that is not named there.
RUN /app/.venv/bin/pip install --no-cache-dir --disable-pip-version-check \
    --no-deps --require-hashes --requirement requirements.lock

# The script that one page loads comes from the jars in the lock; what fetches it stays behind.
COPY requirements-local.lock ./
RUN python -m venv /fetching && /fetching/bin/pip install --no-cache-dir --disable-pip-version-check \
    --no-deps --require-hashes --requirement requirements-local.lock
COPY graph ./graph
RUN /fetching/bin/python -m graph.local page /app/jars

FROM python:3.13-slim
RUN useradd --system --uid 10001 --no-create-home actorgraph \
    && install -d -o 10001 -g actorgraph /var/lib/actorgraph
WORKDIR /app
COPY --from=build /app/.venv ./.venv
COPY --from=build /app/jars ./jars
COPY LICENSE NOTICE pyproject.toml ./
COPY cypher ./cypher
COPY graph ./graph
COPY ingest ./ingest
COPY reports ./reports
COPY api ./api
COPY cli ./cli
# Compiled now, since the root file system is read-only later on.
RUN /app/.venv/bin/python -m compileall -q api cli graph ingest reports
ENV PATH=/app/.venv/bin:$PATH \
    PYTHONPATH=/app \
    PYTHONUNBUFFERED=1 \
    ACTORGRAPH_HOME=/var/lib/actorgraph \
    ACTORGRAPH_JARS=/app/jars \
    ACTORGRAPH_HOST=0.0.0.0 \
    ACTORGRAPH_PORT=8000
USER 10001
VOLUME /var/lib/actorgraph
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
    CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/health', timeout=4)"]
ENTRYPOINT ["python", "-P", "-m", "cli.main"]
CMD ["serve"]
