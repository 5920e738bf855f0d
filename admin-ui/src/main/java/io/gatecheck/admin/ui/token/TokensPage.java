package io.gatecheck.admin.ui.token;

import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.token.CreateToken;
import io.gatecheck.admin.token.CreateToken.CreateResult;
import io.gatecheck.admin.token.NewToken;
import io.gatecheck.admin.token.RevokeToken;
import io.gatecheck.admin.token.TokenForm;
import io.gatecheck.admin.token.TokenForm.ReadForm;
import io.gatecheck.admin.token.VisibleTokens;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /tokens}: the API tokens, a form for a new one, and the way to revoke one. */
@Controller
@PreAuthorize("hasAuthority('MANAGE_TOKENS')")
class TokensPage {

    private final VisibleTokens tokens;
    private final CreateToken createToken;
    private final RevokeToken revokeToken;
    private final Clock clock;

    TokensPage(
            VisibleTokens tokens, CreateToken createToken, RevokeToken revokeToken, Clock clock) {
        this.tokens = tokens;
        this.createToken = createToken;
        this.revokeToken = revokeToken;
        this.clock = clock;
    }

    @GetMapping("/tokens")
    String list(Model model) {
        return page(TokenFormView.blank(), model);
    }

    /** Answers with the secret at once: it is in no redirect, no session and no address. */
    @PostMapping("/tokens")
    @PreAuthorize("hasAuthority('MANAGE_TOKENS')")
    String create(
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse answer) {
        TokenForm form = TokenForm.of(sent);
        return switch (form.read()) {
            case ReadForm.Valid(var wanted) -> created(form, wanted, model, answer);
            case ReadForm.Invalid(var errors) -> refused(form, errors, 422, model, answer);
        };
    }

    private String created(
            TokenForm form, NewToken wanted, Model model, HttpServletResponse answer) {
        return switch (createToken.create(wanted)) {
            case CreateResult.Created(var token, var secret) -> {
                answer.setStatus(HttpServletResponse.SC_CREATED);
                model.addAttribute("token", TokenRow.of(token, clock.instant()));
                model.addAttribute("secret", secret.reveal());
                yield "token/created";
            }
            case CreateResult.NameTaken taken ->
                    refused(form, error(TokenForm.NAME, taken.sentence()), 409, model, answer);
            case CreateResult.BeyondReach beyond ->
                    refused(form, error(TokenForm.REACH, beyond.sentence()), 422, model, answer);
        };
    }

    private String refused(
            TokenForm form,
            List<InvalidParameter> errors,
            int status,
            Model model,
            HttpServletResponse answer) {
        answer.setStatus(status);
        return page(TokenFormView.of(form, errors), model);
    }

    private static List<InvalidParameter> error(String field, String sentence) {
        return List.of(new InvalidParameter(field, sentence));
    }

    @PostMapping("/tokens/{name}/revocations")
    @PreAuthorize("hasAuthority('MANAGE_TOKENS')")
    ResponseEntity<Void> revoke(
            @PathVariable String name, @RequestParam(defaultValue = "") String reason) {
        var _ = revokeToken.revoke(name, reason);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/tokens")).build();
    }

    private String page(TokenFormView form, Model model) {
        Instant now = clock.instant();
        model.addAttribute("form", form);
        model.addAttribute(
                "rows", tokens.all().stream().map(token -> TokenRow.of(token, now)).toList());
        return "token/tokens";
    }
}
