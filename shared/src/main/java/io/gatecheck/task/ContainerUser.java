package io.gatecheck.task;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The user of a container, parsed ({@code containerDefinitions[].user}, which takes {@code user},
 * {@code uid}, {@code user:group}, {@code uid:gid} and their mixtures).
 *
 * @param name the user name or number; absent if the image decides
 * @param group the group name or number; absent if there is none
 * @param uid the numeric user id, as Docker reads it; absent if the name is not a number
 */
public record ContainerUser(Optional<String> name, Optional<String> group, Optional<Long> uid) {

    /**
     * Such as {@code 0}, {@code 1000}, and also {@code +0} and {@code 000}, which are 0 too,
     * however many zeros they have.
     */
    private static final Pattern NUMBER = Pattern.compile("[+-]?0*[0-9]{1,10}");

    /** The image decides. */
    public static final ContainerUser OF_THE_IMAGE =
            new ContainerUser(Optional.empty(), Optional.empty());

    public ContainerUser {
        if (uid.isEmpty()) {
            uid = name.filter(text -> NUMBER.matcher(text).matches()).map(Long::parseLong);
        }
    }

    /** A user whose number, if it has one, is its name. */
    public ContainerUser(Optional<String> name, Optional<String> group) {
        this(name, group, Optional.empty());
    }

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
