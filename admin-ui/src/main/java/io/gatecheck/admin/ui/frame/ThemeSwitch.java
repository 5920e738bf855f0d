package io.gatecheck.admin.ui.frame;

import io.gatecheck.admin.api.problem.InvalidParameter;
import io.gatecheck.admin.api.problem.InvalidRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the chosen theme in a cookie and goes back to the page. */
@Controller
class ThemeSwitch {

    /**
     * A path on this site. Neither {@code //host} nor {@code /\host}, which browsers take for
     * another site, and nothing that an address cannot hold.
     */
    private static final Pattern OWN_PATH =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9\\-._~!$&'()*+,;=:@/?%]*");

    @GetMapping("/theme")
    ResponseEntity<Void> choose(
            @RequestParam Optional<String> theme,
            @RequestParam("return") Optional<String> returnTo) {
        Theme chosen =
                theme.flatMap(Theme::parse)
                        .orElseThrow(() ->
                                new InvalidRequest(
                                        List.of(
                                                new InvalidParameter(
                                                        "theme",
                                                        "The theme is one of system, light,"
                                                                + " dark."))));
        ResponseCookie cookie =
                ResponseCookie.from(Theme.COOKIE, chosen.word())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build();
        String page = returnTo.filter(path -> OWN_PATH.matcher(path).matches()).orElse("/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, page)
                .build();
    }
}
