package io.gatecheck.dynamodb;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A client whose calls are watched on their way to DynamoDB Local. */
final class Watched {

    private final Map<String, Integer> calls = new ConcurrentHashMap<>();

    /** A client whose calls are counted here, by operation. */
    DynamoDbClient client() {
        return client(operation -> calls.merge(operation, 1, Integer::sum));
    }

    /** How often each operation was called so far; counts anew from here. */
    Map<String, Integer> calls() {
        Map<String, Integer> seen = new TreeMap<>(calls);
        calls.clear();
        return seen;
    }

    /** A client that tells of every call before it is made; the call fails as the listener does. */
    static DynamoDbClient client(Consumer<String> listener) {
        return (DynamoDbClient)
                Proxy.newProxyInstance(
                        Watched.class.getClassLoader(),
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
