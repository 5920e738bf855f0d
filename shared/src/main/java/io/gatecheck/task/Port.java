package io.gatecheck.task;

import java.util.Optional;

/**
 * A port, or a range of ports, on which a container listens ({@code
 * containerDefinitions[].portMappings}).
 *
 * @param container the first port in the container ({@code containerPort}, {@code
 *     containerPortRange})
 * @param last the last port of the range; equal to the first for a single port
 * @param host the fixed port on the host; absent if Docker chooses one ({@code hostPort})
 * @param protocol {@code tcp} or {@code udp}
 */
public record Port(long container, long last, Optional<Long> host, String protocol) {}
