package io.gatecheck.admin.api.token;

import io.gatecheck.admin.api.problem.RefusedRequest;
import io.gatecheck.admin.request.InvalidParameter;
import io.gatecheck.admin.token.CreateToken;
import io.gatecheck.admin.token.CreateToken.CreateResult;
import io.gatecheck.admin.token.NewToken;
import io.gatecheck.admin.token.RevokeToken;
import io.gatecheck.admin.token.TokenForm;
import io.gatecheck.admin.token.TokenForm.ReadForm;
import io.gatecheck.admin.token.VisibleTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/tokens}: for people only, so that no token makes another one. */
@RestController
@RequestMapping("/api/v1/tokens")
@PreAuthorize("hasAuthority('MANAGE_TOKENS')")
class TokensController {

    private final VisibleTokens tokens;
    private final CreateToken createToken;
    private final RevokeToken revokeToken;
    private final Clock clock;

    TokensController(
            VisibleTokens tokens, CreateToken createToken, RevokeToken revokeToken, Clock clock) {
        this.tokens = tokens;
        this.createToken = createToken;
        this.revokeToken = revokeToken;
        this.clock = clock;
    }

    record TokenList(List<TokenResource> items) {}

    /**
     * A token that was made.
     *
     * @param secret is answered this once
     */
    record CreatedToken(String secret, TokenResource token) {}

    record RevocationBody(Optional<String> reason) {}

    @GetMapping
    TokenList list() {
        Instant now = clock.instant();
        return new TokenList(
                tokens.all().stream().map(token -> TokenResource.of(token, now)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasAuthority('MANAGE_TOKENS')")
    CreatedToken create(@RequestBody NewTokenBody body) {
        return switch (body.form().read()) {
            case ReadForm.Valid(var wanted) -> created(wanted);
            case ReadForm.Invalid(var errors) -> throw RefusedRequest.unprocessable(errors);
        };
    }

    private CreatedToken created(NewToken wanted) {
        return switch (createToken.create(wanted)) {
            case CreateResult.Created(var token, var secret) ->
                    new CreatedToken(secret.reveal(), TokenResource.of(token, clock.instant()));
            case CreateResult.NameTaken taken -> throw RefusedRequest.conflict(taken.sentence());
            case CreateResult.BeyondReach beyond ->
                    throw RefusedRequest.unprocessable(
                            List.of(new InvalidParameter(TokenForm.REACH, beyond.sentence())));
        };
    }

    @PostMapping("/{name}/revocations")
    @PreAuthorize("hasAuthority('MANAGE_TOKENS')")
    TokenResource revoke(@PathVariable String name, @RequestBody Optional<RevocationBody> body) {
        return TokenResource.of(
                revokeToken.revoke(name, body.flatMap(RevocationBody::reason).orElse("")),
                clock.instant());
    }
}
