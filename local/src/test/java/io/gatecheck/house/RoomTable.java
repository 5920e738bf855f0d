package io.gatecheck.house;

import static java.util.Comparator.comparingInt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The table of allowed arrows, {@code rooms.txt}.
 *
 * @param rooms in the order of the table
 * @param libraries the packages of each library, by the name that rows use
 */
record RoomTable(List<Room> rooms, Map<String, List<String>> libraries) {

    /** The library that rows need not name. */
    static final String EVERYWHERE = "everywhere";

    private static final String LIBRARIES = "libraries";
    private static final Pattern COLUMN = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    RoomTable {
        rooms = List.copyOf(rooms);
        libraries = Map.copyOf(libraries);
    }

    /** Reads the table from the class path. */
    static RoomTable read() {
        List<Room> rooms = new ArrayList<>();
        Map<String, List<String>> libraries = new HashMap<>();
        String section = "";
        String library = "";
        for (String line : lines()) {
            String[] cells = COLUMN.split(line, -1);
            if (line.startsWith("[")) {
                section = line.substring(1, line.indexOf(']'));
            } else if (section.equals(LIBRARIES)) {
                library = cells[0].isEmpty() ? library : cells[0];
                libraries.computeIfAbsent(library, _ -> new ArrayList<>()).addAll(words(cells[1]));
            } else {
                Room room = new Room(cells[0], section, words(cells[1]), words(cells[2]), cells[3]);
                rooms.add(room.name().isEmpty() ? rooms.removeLast().and(room) : room);
            }
        }
        return new RoomTable(rooms, libraries);
    }

    Optional<Room> room(String name) {
        return rooms.stream().filter(room -> room.name().equals(name)).findFirst();
    }

    /** Whether there may be an arrow. */
    boolean allows(Arrow arrow) {
        return room(arrow.from()).filter(room -> room.allows(arrow.to())).isPresent();
    }

    /** The library of a package: of those that name it, the one that says most of its name. */
    Optional<String> library(String packageName) {
        return libraries.entrySet().stream()
                .flatMap(library ->
                        library.getValue().stream()
                                .filter(prefix -> (packageName + ".").startsWith(prefix + "."))
                                .map(prefix -> Map.entry(prefix, library.getKey())))
                .max(comparingInt(match -> match.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static List<String> words(String cell) {
        return BLANK.splitAsStream(cell).filter(word -> !word.isEmpty()).toList();
    }

    private static List<String> lines() {
        try (InputStream in = RoomTable.class.getResourceAsStream("/rooms.txt")) {
            byte[] table = Objects.requireNonNull(in, "rooms.txt is missing").readAllBytes();
            return new String(table, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
