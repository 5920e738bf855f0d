package io.gatecheck.local.sandbox.workload;

import io.gatecheck.local.sandbox.organization.Ids;

/** One container of a task definition. */
public record SandboxContainer(String name, String image, boolean privileged, boolean logged) {

    /** On which the first container of a service listens. */
    public static final int PORT = 8080;

    /** A container that is called as its image is. */
    public static SandboxContainer of(String image) {
        String path = image.substring(image.lastIndexOf('/') + 1);
        int colon = path.indexOf(':');
        return new SandboxContainer(
                colon < 0 ? path : path.substring(0, colon), image, false, true);
    }

    SandboxContainer asPrivileged() {
        return new SandboxContainer(name, image, true, logged);
    }

    SandboxContainer withoutLogging() {
        return new SandboxContainer(name, image, privileged, false);
    }

    /** What the image resolves to. */
    public String digest() {
        return "sha256:" + Ids.plain(image) + Ids.plain("digest", image);
    }
}
