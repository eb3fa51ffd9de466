#!/bin/sh
# Runs once in the primary, when its data folder is made: lets one replica stream from it.
set -eu

psql --no-psqlrc --set ON_ERROR_STOP=1 --set password="$REPLICA_PASSWORD" \
  --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE replica REPLICATION LOGIN PASSWORD :'password';
-- What the replica has not had yet is kept for it, up to max_slot_wal_keep_size.
SELECT pg_create_physical_replication_slot('replica');
SQL
echo 'host replication replica samenet scram-sha-256' >>"$PGDATA/pg_hba.conf"
