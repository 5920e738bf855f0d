package io.gatecheck.yaml;

import io.gatecheck.task.ContainerUser;
import java.util.Map;

/** The records that an example may write as one text: a user as AWS does, an image by its name. */
final class ShortForms {

    private ShortForms() {}

    /**
     * The value with the fields that it stands for; the value itself if it is none of these.
     *
     * @param path of the value in the task
     */
    static Object writtenOut(String path, Object value) {
        return switch (path) {
            case "containers.user" -> user(value);
            case "containers.image" ->
                    value instanceof String name ? Map.of("reference", name) : value;
            default -> value;
        };
    }

    private static Object user(Object value) {
        if (value instanceof Map<?, ?>) {
            return value;
        }
        ContainerUser user =
                value instanceof String written
                        ? ContainerUser.parse(written)
                        : ContainerUser.OF_THE_IMAGE;
        return Map.of("name", user.name(), "group", user.group());
    }
}
