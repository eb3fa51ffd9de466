vcl 4.1;

import std;
import vsthrottle;
import xkey;

// Written by start.sh: the instances of the app, by their addresses, behind the directors `app` (in turn) and `pages` (each
// address has an instance of its own).
include "backends.vcl";
include "purge.vcl";
include "addresses.vcl";

sub vcl_recv {
    set req.backend_hint = app.backend();
    unset req.http.X-Shared;
    if (req.restarts == 0) {
        unset req.http.X-Stale;
    }

    if (req.method == "PURGE") {
        call purge;
    }
    if (req.method !~ "^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$") {
        return (synth(405));
    }
    if (req.http.Upgrade ~ "(?i)websocket") {
        return (synth(400));
    }

    // One site, one name: no answer can be kept under a name that somebody made up.
    if (std.getenv("SITE_HOST") != "") {
        set req.http.Host = std.getenv("SITE_HOST");
    }
    call settle_client;

    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
    if (req.url ~ "^/_next/static/") {
        unset req.http.Cookie;
        return (hash);
    }
    // Who shows who they are is answered by the app itself. Cookies of others than Verdict tell it nothing.
    if (req.http.Authorization || req.http.Cookie ~ "(^|;\s*)(verdict-|__prerender_bypass|__next_preview_data)") {
        return (pass);
    }
    call settle_address;
    if (req.http.X-Own-Query) {
        unset req.http.X-Own-Query;
        return (pass);
    }
    unset req.http.Cookie;
    unset req.http.RSC;
    unset req.http.Next-Router-State-Tree;
    unset req.http.Next-Router-Prefetch;
    unset req.http.Next-Router-Segment-Prefetch;
    unset req.http.Next-Url;
    call settle_form;

    set req.http.X-Shared = "1";
    // An app that answers is asked what is new; one that does not is spared, and readers get what there was.
    if (std.healthy(req.backend_hint) && !req.http.X-Stale) {
        set req.grace = 0s;
    } else {
        set req.grace = 24h;
    }
    return (hash);
}

/* By address alone: `Host` is the site's own. */
sub vcl_hash {
    hash_data(req.url);
    return (lookup);
}

/* Only what the app has to answer is counted: a reader of kept pages is never refused. */
sub vcl_miss {
    call count_request;
}

sub vcl_pass {
    call count_request;
}

sub count_request {
    if (req.restarts == 0 && vsthrottle.is_denied(client.identity, std.integer(std.getenv("REQUESTS_PER_10S"), 300), 10s)) {
        return (synth(429));
    }
}

/* Behind one more proxy of ours, such as Caddy, the reader is whom that proxy saw. */
sub settle_client {
    if (std.getenv("PROXIES_IN_FRONT") == "1" && req.http.X-Forwarded-For ~ ",") {
        set client.identity = regsub(req.http.X-Forwarded-For, "^(?:.*,)?\s*([^,\s]+)\s*,[^,]*$", "\1");
    } else {
        set client.identity = "" + client.ip;
        // Only a proxy of ours knows these.
        unset req.http.X-Forwarded-Host;
        unset req.http.X-Forwarded-Port;
        unset req.http.X-Forwarded-Proto;
        unset req.http.Forwarded;
    }
}

sub vcl_backend_fetch {
    unset bereq.http.X-Purge-Keys;
    unset bereq.http.X-Purge-Pattern;
    if (bereq.method == "GET" && bereq.http.X-Shared) {
        // What is kept is made by one instance, and after a change once; another one does it while that is away. All forms
        // of a comparison are made by the same, which then reads it once. Of the API every question is by itself.
        set bereq.http.X-Subject = regsub(bereq.url, "^/(?:compare|embed)/([^/.?]+).*$", "/compare/\1");
        set bereq.backend = pages.backend(by=KEY, key=pages.key(bereq.http.X-Subject), alt=bereq.retries, healthy=ALL);
        unset bereq.http.X-Subject;
        // Nobody waits long for a page: there is an older one, or another instance.
        set bereq.first_byte_timeout = 15s;
    } else {
        // Imports and uploads take as long as they take.
        set bereq.first_byte_timeout = 300s;
    }
}

sub vcl_backend_response {
    if (beresp.status >= 500) {
        call put_up_with_failure;
        set beresp.uncacheable = true;
        set beresp.ttl = 0s;
        set beresp.grace = 0s;
        return (deliver);
    }
    // What the app does not call shared, by s-maxage, it will not tell us of: searches and the like.
    if (!bereq.uncacheable
        && ("" + beresp.status !~ "^(200|301|302|307|308|404|410)$"
            || beresp.http.Cache-Control !~ "s-maxage|immutable"
            || beresp.http.Cache-Control ~ "no-store|private"
            || beresp.http.Set-Cookie)) {
        set beresp.uncacheable = true;
        set beresp.ttl = 30s;
        set beresp.grace = 0s;
        return (deliver);
    }
    if (bereq.uncacheable) {
        return (deliver);
    }
    call remember_keys;
    // They are about whoever asked first.
    unset beresp.http.RateLimit;
    unset beresp.http.RateLimit-Policy;
    unset beresp.http.X-Request-Id;
    if (beresp.status == 404 || beresp.status == 410) {
        // Somebody may publish there the next moment, and anybody can ask for random addresses.
        if (beresp.ttl > 10s) {
            set beresp.ttl = 10s;
        }
        set beresp.grace = 1m;
    } else {
        set beresp.grace = 24h;
    }
    return (deliver);
}

sub vcl_backend_error {
    call put_up_with_failure;
    set beresp.http.Content-Type = "text/plain; charset=utf-8";
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Retry-After = "5";
    set beresp.body = "The site cannot be reached at the moment. Please try again in a few seconds." + {"
"};
    return (deliver);
}

/* Another instance first, then what is kept; what the app says of its trouble comes last. */
sub put_up_with_failure {
    if (bereq.is_bgfetch) {
        return (abandon);
    }
    if (!bereq.http.X-Shared) {
        return (deliver);
    }
    if (bereq.retries == 0 && !bereq.http.X-Stale) {
        return (retry);
    }
    if (!bereq.http.X-Stale) {
        return (abandon);
    }
}

sub vcl_deliver {
    unset resp.http.xkey;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    if (obj.hits == 0) {
        set resp.http.X-Cache = "MISS";
    } else if (obj.ttl < 0s) {
        set resp.http.X-Cache = "STALE";
    } else {
        set resp.http.X-Cache = "HIT";
    }
}

sub vcl_synth {
    if (resp.status == 503 && req.http.X-Shared && !req.http.X-Stale) {
        set req.http.X-Stale = "1";
        return (restart);
    }
    set resp.http.Content-Type = "text/plain; charset=utf-8";
    set resp.http.Cache-Control = "no-store";
    if (resp.status == 429) {
        set resp.http.Retry-After = "10";
    }
    if (resp.status == 503) {
        set resp.http.Retry-After = "5";
    }
    set resp.body = "" + resp.status + " " + resp.reason + {"
"};
    return (deliver);
}
