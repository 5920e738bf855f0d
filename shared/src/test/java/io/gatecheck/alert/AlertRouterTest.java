package io.gatecheck.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.Account;
import io.gatecheck.task.Tasks;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AlertRouterTest {

    @Test
    void theTagOfTheAccountNamesTheChannel() {
        assertThat(route(Map.of(AlertRouter.CHANNEL_TAG, "#shop")))
                .isEqualTo(new AlertRoute(Optional.of("#shop")));
    }

    @Test
    void anAccountWithoutTheTagGoesToTheDefaultChannel() {
        assertThat(route(Map.of("owner", "x", AlertRouter.CHANNEL_TAG, " ")))
                .isEqualTo(new AlertRoute(Optional.empty()));
    }

    private static AlertRoute route(Map<String, String> tags) {
        return new AlertRouter()
                .route(new Account(Tasks.ACCOUNT.id(), "shop", Tasks.ACCOUNT.path(), tags));
    }
}
