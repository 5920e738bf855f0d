package io.gatecheck.dynamodb.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.access.BrowserSession;
import io.gatecheck.access.BrowserSessions;
import io.gatecheck.access.BrowserSessionsContract;
import io.gatecheck.dynamodb.LocalTables;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DynamoDbBrowserSessionsTest extends BrowserSessionsContract {

    private final String table = LocalTables.create(ControlTable.SCHEMA);
    private final DynamoDbBrowserSessions sessions =
            new DynamoDbBrowserSessions(LocalTables.client(), table);

    @Override
    protected BrowserSessions sessions() {
        return sessions;
    }

    @Test
    void whoReadsTheTableDoesNotLearnTheId() {
        sessions.create(new BrowserSession("a-secret", NOW, NOW, NOW.plusSeconds(60), Map.of()));

        assertThat(LocalTables.client().scan(request -> request.tableName(table)).items())
                .hasSize(1)
                .allSatisfy(item -> assertThat(item.toString()).doesNotContain("a-secret"));
    }
}
