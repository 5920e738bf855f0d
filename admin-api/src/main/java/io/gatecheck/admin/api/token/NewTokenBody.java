package io.gatecheck.admin.api.token;

import io.gatecheck.admin.request.QueryParameters;
import io.gatecheck.admin.token.TokenForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a request for a new token.
 *
 * @param reach if absent, that of the person who asks
 */
record NewTokenBody(
        Optional<String> name,
        Optional<String> purpose,
        Optional<String> role,
        Optional<List<String>> reach,
        Optional<Integer> expiresInDays) {

    /** The same as if it had been typed. */
    TokenForm form() {
        Map<String, String> typed = new LinkedHashMap<>();
        name.ifPresent(text -> typed.put(TokenForm.NAME, text));
        purpose.ifPresent(text -> typed.put(TokenForm.PURPOSE, text.strip()));
        role.ifPresent(text -> typed.put(TokenForm.ROLE, text));
        reach.filter(targets -> !targets.isEmpty())
                .ifPresent(targets -> typed.put(TokenForm.REACH, String.join(",", targets)));
        expiresInDays.ifPresent(days -> typed.put(TokenForm.DAYS, days.toString()));
        return new TokenForm(new QueryParameters(typed));
    }
}
