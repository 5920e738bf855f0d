package io.gatecheck.access;

class InMemoryApiTokensTest extends ApiTokensContract {

    private final ApiTokens tokens = new InMemoryApiTokens();

    @Override
    protected ApiTokens tokens() {
        return tokens;
    }
}
