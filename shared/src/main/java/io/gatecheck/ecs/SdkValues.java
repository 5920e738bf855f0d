package io.gatecheck.ecs;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Values of the SDK's records, in which everything can be absent. */
final class SdkValues {

    private SdkValues() {}

    /** A text; absent if blank. */
    static Optional<String> text(@Nullable String text) {
        return Optional.ofNullable(text).filter(value -> !value.isBlank());
    }

    /** A size; absent if it is nought, which ECS takes for none. */
    static Optional<Long> size(@Nullable Integer size) {
        return number(size).filter(value -> value > 0);
    }

    /** A number as it is; nought is a percentage, too. */
    static Optional<Long> number(@Nullable Integer number) {
        return Optional.ofNullable(number).map(Integer::longValue);
    }

    /** Tags by their keys; one without a value has the empty value (API_Tag). */
    static Map<String, String> tags(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.key() != null)
                .collect(
                        toMap(
                                Tag::key,
                                tag -> Objects.requireNonNullElse(tag.value(), ""),
                                (_, last) -> last));
    }
}
