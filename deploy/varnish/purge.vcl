acl own_network {
    "localhost";
    "127.0.0.0"/8;
    "10.0.0.0"/8;
    "172.16.0.0"/12;
    "192.168.0.0"/16;
    "::1";
    "fc00::"/7;
}

/*
 * Only the app: it knows the token, stands in our own network, and comes without a proxy between. Varnish itself adds the
 * first address to X-Forwarded-For, so a comma is somebody else's.
 */
sub purge {
    if (std.getenv("EDGE_PURGE_TOKEN") == ""
        || req.http.Authorization != "Bearer " + std.getenv("EDGE_PURGE_TOKEN")
        || client.ip !~ own_network
        || req.http.X-Forwarded-For ~ ",") {
        return (synth(403));
    }
    // What is purged by its address is kept for as long as the app is away; it is only never taken for new again.
    if (req.http.X-Purge-Keys) {
        return (synth(200, "Purged " + xkey.softpurge(req.http.X-Purge-Keys)));
    }
    if (!req.http.X-Purge-Pattern) {
        return (synth(400, "X-Purge-Keys or X-Purge-Pattern is missing"));
    }
    // An answer's own address stands first among its keys, and a space behind it.
    set req.http.X-Purge-Pattern = regsuball(regsub(req.http.X-Purge-Pattern, "^\^", "^="), "\|\$\)", "|[[:space:]]|$)");
    if (std.ban("obj.http.xkey ~ " + req.http.X-Purge-Pattern)) {
        return (synth(200, "Banned"));
    }
    return (synth(400, std.ban_error()));
}

/* By what an answer is purged: its own address, whatever the query, and everything that it lies below. */
sub remember_keys {
    set bereq.http.X-Path = regsub(bereq.url, "\?.*$", "");
    set beresp.http.xkey = "=" + bereq.http.X-Path + " < <"
        + regsub(bereq.http.X-Path, "^(/[^/]*).*$", "\1") + " <"
        + regsub(bereq.http.X-Path, "^(/[^/]*/[^/]*).*$", "\1") + " <"
        + regsub(bereq.http.X-Path, "^(/[^/]*/[^/]*/[^/]*).*$", "\1") + " <" + bereq.http.X-Path;
}
