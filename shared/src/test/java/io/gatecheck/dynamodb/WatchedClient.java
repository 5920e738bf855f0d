package io.gatecheck.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Clients of DynamoDB Local whose calls are counted or reported to a listener. */
public final class WatchedClient {

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    /** A client whose calls are counted here, by operation. */
    public DynamoDbClient client() {
        return client(operation -> calls.merge(operation, 1, Integer::sum));
    }

    /** The number of calls by operation since the last time this was asked. */
    public Map<String, Integer> calls() {
        Map<String, Integer> seen = new TreeMap<>(calls);
        calls.clear();
        return seen;
    }

    /**
     * A client that reports each operation before it calls it; what the listener throws, it throws.
     */
    public static DynamoDbClient client(Consumer<String> listener) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        WatchedClient.class.getClassLoader(),
                        new Class<?>[] {DynamoDbClient.class},
                        (_, method, arguments) -> {
                            listener.accept(method.getName());
                            try {
                                return method.invoke(LocalTables.client(), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }
}
