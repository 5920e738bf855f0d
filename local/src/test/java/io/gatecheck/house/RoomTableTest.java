package io.gatecheck.house;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the code to the table of allowed arrows, and the table to the code. */
class RoomTableTest {

    private static final RoomTable TABLE = RoomTable.read();
    private static final Map<Arrow, String> CODE = Arrow.inCode(TABLE);

    @Test
    void noRoomUsesWhatItsRowDoesNotAllow() {
        Stream<String> forbidden =
                CODE.entrySet().stream()
                        .filter(arrow -> TABLE.room(arrow.getKey().from()).isPresent())
                        .filter(arrow -> !TABLE.allows(arrow.getKey()))
                        .map(arrow -> forbidden(arrow.getKey(), arrow.getValue()));

        assertThat(forbidden).isEmpty();
    }

    private static String forbidden(Arrow arrow, String use) {
        boolean isNamed =
                TABLE.libraries().containsKey(arrow.to())
                        || roomsOfTheCode().anyMatch(arrow.to()::equals);
        return "%s. rooms.txt does not allow %s. Move the class or turn the arrow around; if the arrow is right, add %s to the row of %s."
                .formatted(
                        use,
                        arrow,
                        isNamed ? arrow.to() : "a library with that package and its name",
                        arrow.from());
    }

    @Test
    void nothingIsAllowedThatNoClassUses() {
        Stream<String> unused =
                TABLE.rooms().stream()
                        .flatMap(room ->
                                Stream.concat(room.rooms().stream(), room.libraries().stream())
                                        .map(target -> new Arrow(room.name(), target)))
                        .filter(arrow -> !CODE.containsKey(arrow))
                        .map(arrow ->
                                "No class of %s uses %s any more. Remove %s from its row in rooms.txt."
                                        .formatted(arrow.from(), arrow.to(), arrow.to()));

        assertThat(unused).isEmpty();
    }

    @Test
    void everyLibraryIsUsed() {
        assertThat(
                        TABLE.libraries().keySet().stream()
                                .filter(library -> !library.equals(RoomTable.EVERYWHERE))
                                .filter(library ->
                                        TABLE.rooms().stream()
                                                .noneMatch(room -> room.allows(library))))
                .as("Remove these libraries, which no row allows, from rooms.txt.")
                .isEmpty();
    }

    @Test
    void everyRoomHasARow() {
        assertThat(roomsOfTheCode().filter(room -> TABLE.room(room).isEmpty()))
                .as("Give these packages rows in rooms.txt: what they may use, and why.")
                .isEmpty();
    }

    @Test
    void everyRowIsARoom() {
        Set<String> rooms = roomsOfTheCode().collect(toSet());

        assertThat(rows(room -> !rooms.contains(room.name())))
                .as("Remove the rows of these packages, which are gone, from rooms.txt.")
                .isEmpty();
        assertThat(rows(_ -> true)).doesNotHaveDuplicates();
    }

    private static Stream<String> roomsOfTheCode() {
        return ProductionCode.types()
                .map(type -> ProductionCode.room(type.getPackageName()))
                .distinct();
    }

    @Test
    void everyRowSaysWhy() {
        assertThat(rows(room -> !room.reason().endsWith(".")))
                .as("Say in the last column of rooms.txt, in a sentence, why.")
                .isEmpty();
    }

    @Test
    void everyRowStandsBelowItsModule() {
        assertThat(rows(room -> !isInItsModule(room)))
                .as("Move these rows below the module in which the package is.")
                .isEmpty();
    }

    private static boolean isInItsModule(Room room) {
        Path sources = Path.of("..", room.module(), "src", "main", "java", "io", "gatecheck");
        return Files.isDirectory(sources.resolve(room.name().replace('.', '/')));
    }

    private static Stream<String> rows(Predicate<Room> which) {
        return TABLE.rooms().stream().filter(which).map(Room::name);
    }

    @Test
    void aRoomUsesRoomsAboveItOnlySoThatThereAreNoCycles() {
        List<String> problems = new ArrayList<>();
        Set<String> above = new HashSet<>();
        for (Room room : TABLE.rooms()) {
            room.rooms().stream()
                    .filter(used -> !above.contains(used))
                    .map(used ->
                            "%s uses %s, which is not above it in rooms.txt. Move the row, unless the arrows then form a cycle."
                                    .formatted(room.name(), used))
                    .forEach(problems::add);
            above.add(room.name());
        }

        assertThat(problems).isEmpty();
    }
}
