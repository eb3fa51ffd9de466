#!/bin/sh
# Runs Varnish in front of the instances of the app, and keeps up with instances that come and go: a name such as `app`
# stands for as many addresses as it has at the moment.
#
#   APP_ORIGINS        names or addresses with their ports, separated by spaces: app:3000
#   EDGE_PURGE_TOKEN   what the app shows to purge; without it nobody can
#   SITE_HOST          the host of SITE_URL
#   PROXIES_IN_FRONT   1 behind Caddy or another proxy that adds to X-Forwarded-For
#   REQUESTS_PER_10S   of one reader, that are not answered from here: 300
#   VARNISH_LISTEN     0.0.0.0:6081      VARNISH_MEMORY  256m
#   APP_PROBE          /readyz           VARNISH_STATE   /var/lib/varnish/verdict
set -eu

here=$(cd "$(dirname "$0")" && pwd)
state=${VARNISH_STATE:-/var/lib/varnish/verdict}
look_every=${VARNISH_LOOK_EVERY:-5}
generated=$state/generated
mkdir -p "$generated"
# Varnish compiles as a user of its own, who has to be able to read this.
chmod 755 "$state" "$generated"

# Numeric addresses as they are; of names all addresses that they have now, in the same order each time.
addresses() {
  for origin in $APP_ORIGINS; do
    host=${origin%:*}
    port=${origin##*:}
    getent ahosts "$host" | awk -v port="$port" '$2 == "STREAM" { print $1, port }'
  done | sort -u
}

write_backends() {
  {
    echo 'import directors;'
    echo "probe ready { .request = \"GET ${APP_PROBE:-/readyz} HTTP/1.1\" \"Host: ${SITE_HOST:-localhost}\" \"Connection: close\"; .interval = 2s; .timeout = 2s; .window = 4; .threshold = 2; .initial = 2; }"
    count=0
    directors=
    while read -r host port; do
      count=$((count + 1))
      echo "backend app$count { .host = \"$host\"; .port = \"$port\"; .probe = ready; .connect_timeout = 2s; .between_bytes_timeout = 60s; }"
      # Whose a page is goes by its address, so that no other instance's pages move when one comes or goes.
      directors="$directors app.add_backend(app$count); pages.add_backend(app$count, ident = \"$host $port\");"
    done
    echo "sub vcl_init { new app = directors.round_robin(); new pages = directors.shard();$directors pages.reconfigure(); }"
  } >"$generated/backends.vcl"
}

known=$(addresses)
until [ -n "$known" ]; do
  echo "Nothing answers to the name of $APP_ORIGINS yet" >&2
  sleep "$look_every"
  known=$(addresses)
done
echo "$known" | write_backends

varnishd -F -n "$state/varnish" -a "http=${VARNISH_LISTEN:-0.0.0.0:6081},HTTP" -s "malloc,${VARNISH_MEMORY:-256m}" \
  -p "vcl_path=$generated:$here" -p feature=+http2 -p workspace_backend=128k -p http_max_hdr=128 \
  -f "$here/default.vcl" &
varnish=$!
nap=
stopping=
trap 'stopping=1; kill "$varnish" $nap 2>/dev/null' TERM INT HUP

number=0
used=boot
while [ -z "$stopping" ] && kill -0 "$varnish" 2>/dev/null; do
  sleep "$look_every" &
  nap=$!
  wait "$nap" || continue
  now=$(addresses)
  if [ -z "$now" ] || [ "$now" = "$known" ]; then continue; fi
  number=$((number + 1))
  echo "$now" | write_backends
  if varnishadm -n "$state/varnish" vcl.load "verdict$number" "$here/default.vcl" >/dev/null &&
    varnishadm -n "$state/varnish" vcl.use "verdict$number" >/dev/null; then
    known=$now
    # Gone once the last request under the old rules is answered.
    varnishadm -n "$state/varnish" vcl.discard "$used" >/dev/null || true
    used=verdict$number
    echo "The app is now at $(echo "$now" | tr '\n' ' ')"
  fi
done
wait "$varnish"
