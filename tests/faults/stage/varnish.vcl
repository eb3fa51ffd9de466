vcl 4.1;

import directors;
import std;

# PROBE is where an instance says whether it takes requests; A and B are the instances.
probe ready { .url = "PROBE"; .interval = 200ms; .timeout = 2s; .window = 3; .threshold = 2; .initial = 3; }
backend a { .host = "127.0.0.1"; .port = "PORT_A"; .probe = ready; .first_byte_timeout = 60s; }
backend b { .host = "127.0.0.1"; .port = "PORT_B"; .probe = ready; .first_byte_timeout = 60s; }

sub vcl_init {
  new apps = directors.round_robin();
  apps.add_backend(a);
  apps.add_backend(b);
}

sub vcl_recv {
  set req.backend_hint = apps.backend();
  if (req.method == "PURGE") {
    ban("obj.http.x-url ~ " + req.http.x-purge-pattern);
    return (synth(200, "Purged"));
  }
  if (req.method != "GET" && req.method != "HEAD") {
    std.cache_req_body(1MB);
    return (pass);
  }
  if (req.http.Authorization || req.http.Cookie) { return (pass); }
  # An instance that answers is asked for what is new; stale pages are for when none does.
  if (std.healthy(req.backend_hint) && !req.http.x-stale) { set req.grace = 0s; }
  return (hash);
}

sub vcl_backend_response {
  set beresp.http.x-url = bereq.url;
  if (beresp.status >= 500) {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    if (bereq.is_bgfetch || (!bereq.uncacheable && !bereq.http.x-stale)) { return (abandon); }
    return (deliver);
  }
  if (beresp.http.Cache-Control !~ "s-maxage") {
    set beresp.uncacheable = true;
    set beresp.ttl = 0s;
    return (deliver);
  }
  set beresp.grace = 24h;
  if (beresp.status == 404) { set beresp.grace = 0s; }
  return (deliver);
}

# Nothing was sent yet where the connection was refused: another instance may have it.
sub vcl_backend_error {
  if (bereq.retries < 2) { return (retry); }
  if (!bereq.http.x-stale) { return (abandon); }
}

sub vcl_synth {
  if (resp.status == 503 && req.restarts == 0 && (req.method == "GET" || req.method == "HEAD")) {
    set req.http.x-stale = "1";
    return (restart);
  }
}

sub vcl_deliver { unset resp.http.x-url; }
