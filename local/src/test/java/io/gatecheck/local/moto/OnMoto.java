package io.gatecheck.local.moto;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test that asks for it the same {@link GovernedOrganization}; it is made once. */
public final class OnMoto implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(OnMoto.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == GovernedOrganization.class;
    }

    @Override
    public GovernedOrganization resolveParameter(
            ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        GovernedOrganization.class,
                        _ -> new GovernedOrganization(),
                        GovernedOrganization.class);
    }
}
