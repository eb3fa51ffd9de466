/*
 * Brings an address into the form that it is purged by. X-Own-Query is set where only the app knows what the query means,
 * or how the address is meant: that is not kept at all.
 */
sub settle_address {
    unset req.http.X-Own-Query;
    set req.url = regsub(req.url, "#.*$", "");
    if (req.url ~ "^/(admin|preview|contact|_next)(/|\?|$)" || req.url ~ "^/(search|side-by-side|oembed)(\?|$)") {
        set req.http.X-Own-Query = "1";
        return;
    }
    // Longer than nearly all that there can be, and too long for what comes next.
    if (req.url ~ "^[^?]{1000}") {
        set req.http.X-Own-Query = "1";
        return;
    }
    // As encodeURI writes it: any other spelling of the same address would not be found by a purge.
    if (req.url !~ "^(/([A-Za-z0-9_.!~*'();:@&=+$-]|%(2[025]|3[CE]|5[B-E]|60|7[B-D]|[89A-F][0-9A-F]))*)+(\?|$)" || req.url ~ "^[^?]*//") {
        set req.http.X-Own-Query = "1";
        return;
    }
    if (req.url !~ "\?") {
        return;
    }
    if (req.url ~ "^/compare\?(.*&)?options=") {
        set req.http.X-Own-Query = "1";
        return;
    }
    if (req.url ~ "^/api/" || req.url ~ "^/compare\.json\?") {
        call drop_tracking;
        // What is sorted by first and what second is said by the order of the parameters.
        if (req.url !~ "[?&]sort(\[[^\]]*\]|%5B[^&=]*)?=.*&sort(\[[^\]]*\]|%5B[^&=]*)?=") {
            set req.url = std.querysort(req.url);
        }
        return;
    }
    // Every other document is the same whatever stands behind its address.
    set req.url = regsub(req.url, "\?.*$", "");
}

sub drop_tracking {
    set req.url = regsuball(req.url, "(?<=[?&])(utm_[^=&]*|mtm_[^=&]*|pk_[^=&]*|hsa_[^=&]*|gclid|gclsrc|gbraid|wbraid|dclid|fbclid|msclkid|yclid|twclid|ttclid|li_fat_id|igshid|mc_cid|mc_eid|_ga|_gl|_hsenc|_hsmi|srsltid|ref_src)(=[^&]*)?(&|$)", "");
    set req.url = regsub(req.url, "[?&]+$", "");
}

/*
 * A comparison's own address answers in the form that `Accept` prefers. The few wordings that everybody sends are told
 * apart here; any other goes to the app, which weighs it, and is not kept.
 */
sub settle_form {
    if (req.url !~ "^/compare/[^/?.]+(\?|$)") {
        unset req.http.Accept;
        return;
    }
    if (req.http.Accept !~ "(?i)markdown|json|csv|application/\*") {
        set req.http.Accept = "text/html";
        return;
    }
    if (req.http.Accept ~ "(?i)^\s*(text/markdown|application/json|text/csv)\s*(,\s*[a-z0-9.+*-]+/[a-z0-9.+*-]+\s*;\s*q=0(\.\d+)?\s*)*$") {
        set req.http.Accept = std.tolower(regsub(req.http.Accept, "^\s*([^,;\s]+).*$", "\1"));
        return;
    }
    return (pass);
}
