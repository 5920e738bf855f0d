package io.gatecheck.task;

/**
 * Where a container sees a volume of its task ({@code containerDefinitions[].mountPoints}).
 *
 * @param volume the name of the volume ({@code sourceVolume})
 * @param path in the container ({@code containerPath})
 */
public record Mount(String volume, boolean readOnly, String path) {}
