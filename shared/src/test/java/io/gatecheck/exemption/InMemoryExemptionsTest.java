package io.gatecheck.exemption;

class InMemoryExemptionsTest extends ExemptionRepositoryContract {

    private final InMemoryExemptions exemptions = new InMemoryExemptions();

    @Override
    protected ExemptionRepository exemptions() {
        return exemptions;
    }
}
