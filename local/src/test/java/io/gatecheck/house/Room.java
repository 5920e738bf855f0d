package io.gatecheck.house;

import java.util.List;
import java.util.stream.Stream;

/**
 * A package, and what its classes may use.
 *
 * @param name the package without {@code io.gatecheck}
 * @param module the folder of the Maven module
 * @param rooms the other rooms that it may use
 * @param libraries by the names that the table gives them
 * @param reason in a sentence
 */
record Room(String name, String module, List<String> rooms, List<String> libraries, String reason) {

    Room {
        rooms = List.copyOf(rooms);
        libraries = List.copyOf(libraries);
    }

    /** Whether there may be an arrow to another room, or to a library. */
    boolean allows(String target) {
        return rooms.contains(target) || libraries.contains(target);
    }

    /** This room with what a further line of its row says. */
    Room and(Room line) {
        return new Room(
                name,
                module,
                Stream.concat(rooms.stream(), line.rooms.stream()).toList(),
                Stream.concat(libraries.stream(), line.libraries.stream()).toList(),
                (reason + " " + line.reason).strip());
    }
}
