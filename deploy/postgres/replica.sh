#!/bin/sh
# Runs a replica: takes a copy of the primary where there is no data yet, then follows it. To promote it, see
# docs/deployment.md. Arguments are handed on to postgres.
set -eu

primary="host=$PRIMARY_HOST port=${PRIMARY_PORT:-5432} user=replica password=$REPLICA_PASSWORD application_name=replica"

mkdir -p "$PGDATA"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  until pg_basebackup --dbname "$primary" --pgdata "$PGDATA" --slot replica --write-recovery-conf \
    --wal-method stream --checkpoint fast; do
    echo "The primary does not answer yet" >&2
    find "$PGDATA" -mindepth 1 -delete
    sleep 2
  done
  chmod 700 "$PGDATA"
fi
exec postgres "$@"
