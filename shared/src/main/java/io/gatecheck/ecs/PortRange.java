package io.gatecheck.ecs;

import static io.gatecheck.ecs.SdkValues.size;
import static io.gatecheck.ecs.SdkValues.text;

import io.gatecheck.task.Port;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.PortMapping;

/**
 * Reads a port mapping, which has a port or a range (API_PortMapping {@code containerPort}, {@code
 * containerPortRange}).
 */
final class PortRange {

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,5})-([0-9]{1,5})");

    private PortRange() {}

    /** One port or range; none if the mapping names none. */
    static Stream<Port> port(PortMapping mapping) {
        Optional<Long> host = size(mapping.hostPort());
        String protocol = text(mapping.protocolAsString()).orElse("tcp");
        Matcher range = RANGE.matcher(text(mapping.containerPortRange()).orElse(""));
        if (range.matches()) {
            return Stream.of(
                    new Port(
                            Long.parseLong(range.group(1)),
                            Long.parseLong(range.group(2)),
                            host,
                            protocol));
        }
        return size(mapping.containerPort()).stream()
                .map(port -> new Port(port, port, host, protocol));
    }
}
