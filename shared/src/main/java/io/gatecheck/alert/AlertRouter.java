package io.gatecheck.alert;

import io.gatecheck.organization.Account;
import java.util.Optional;

/** Finds the channel of the account that owns a violation. */
public final class AlertRouter {

    /** The tag on an account (Organizations) that names the channel of its owners. */
    public static final String CHANNEL_TAG = "gatecheck:slack-channel";

    /** The channel of the account's tag; if it has none, the default one. */
    public AlertRoute route(Account account) {
        return new AlertRoute(
                Optional.ofNullable(account.tags().get(CHANNEL_TAG))
                        .filter(name -> !name.isBlank()));
    }
}
