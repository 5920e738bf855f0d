package io.gatecheck.local.signin;

import io.gatecheck.access.Role;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.request.InvalidRequest;
import io.gatecheck.admin.ui.security.SameSitePath;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the role that the person on this machine chose, and goes back to the page. */
@Controller
public class RoleSwitch {

    static final String PATH = "/local/role";

    @PostMapping(PATH)
    @PreAuthorize("hasRole('VIEWER')")
    ResponseEntity<Void> choose(
            @RequestParam Optional<String> role,
            @RequestParam("return") Optional<String> returnTo) {
        Role chosen =
                role.flatMap(LocalSignIn::parse)
                        .orElseThrow(() ->
                                new InvalidRequest(
                                        new InvalidParameter(
                                                "role",
                                                "The role is not valid. Valid values: VIEWER, EDITOR, APPROVER, ADMIN.")));
        ResponseCookie cookie =
                ResponseCookie.from(LocalSignIn.COOKIE, chosen.name())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .build();
        String page = returnTo.flatMap(SameSitePath::parse).map(SameSitePath::value).orElse("/");
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, page)
                .build();
    }
}
