package io.gatecheck.organization;

class InMemoryAccountsTest extends AccountDirectoryContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();

    @Override
    protected AccountDirectory directory() {
        return accounts;
    }

    @Override
    protected AccountRegistry registry() {
        return accounts;
    }
}
