package io.gatecheck.admin.ui.layout;

import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.InvalidRequest;
import io.gatecheck.admin.ui.security.SameSitePath;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
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

    @GetMapping("/theme")
    ResponseEntity<Void> choose(
            @RequestParam Optional<String> theme,
            @RequestParam("return") Optional<String> returnTo,
            HttpServletRequest request) {
        Theme chosen =
                theme.flatMap(Theme::parse)
                        .orElseThrow(() ->
                                new InvalidRequest(
                                        new InvalidParameter(
                                                "theme",
                                                "The theme is not valid. Valid values: system, light, dark.")));
        ResponseCookie cookie =
                ResponseCookie.from(Theme.COOKIE, chosen.word())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .httpOnly(true)
                        .secure(request.getScheme().equals("https"))
                        .sameSite("Lax")
                        .build();
        String page = returnTo.flatMap(SameSitePath::parse).map(SameSitePath::value).orElse("/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, page)
                .build();
    }
}
