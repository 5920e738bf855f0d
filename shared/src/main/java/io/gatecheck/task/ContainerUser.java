package io.gatecheck.task;

import java.util.Optional;

/**
 * The user of a container, taken apart ({@code containerDefinitions[].user}, which takes {@code
 * user}, {@code uid}, {@code user:group}, {@code uid:gid} and their mixtures).
 *
 * @param name the user's name or number; absent where the image decides
 * @param group the group's name or number; absent where none is written
 */
public record ContainerUser(Optional<String> name, Optional<String> group) {

    /** The image decides. */
    public static final ContainerUser OF_THE_IMAGE =
            new ContainerUser(Optional.empty(), Optional.empty());

    /** Takes a user apart, as written before and behind its first colon. */
    public static ContainerUser parse(String user) {
        int colon = user.indexOf(':');
        return colon < 0
                ? new ContainerUser(said(user), Optional.empty())
                : new ContainerUser(
                        said(user.substring(0, colon)), said(user.substring(colon + 1)));
    }

    private static Optional<String> said(String part) {
        return Optional.of(part.strip()).filter(text -> !text.isEmpty());
    }
}
