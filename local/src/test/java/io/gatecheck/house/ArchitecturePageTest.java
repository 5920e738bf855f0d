package io.gatecheck.house;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the pictures and tables of docs/architecture.md to the table of allowed arrows. */
class ArchitecturePageTest {

    private static final RoomTable TABLE = RoomTable.read();
    private static final ArchitecturePage PAGE = ArchitecturePage.read();
    private static final Set<String> MODULES = modules();

    @Test
    void whatIsDrawnExists() {
        assertThat(PAGE.drawn().stream().filter(node -> !isModule(node) && !isRoom(node)))
                .as("Remove from the picture what is neither a module nor a room.")
                .isEmpty();
    }

    @Test
    void everyArrowThatIsDrawnIsAllowed() {
        Set<Arrow> betweenModules = betweenModules();

        assertThat(PAGE.arrows()).isNotEmpty();
        assertThat(
                        PAGE.arrows().stream()
                                .filter(arrow -> !TABLE.allows(arrow))
                                .filter(arrow -> !betweenModules.contains(arrow)))
                .as("Remove from the picture what rooms.txt does not allow.")
                .isEmpty();
    }

    @Test
    void everyModuleIsDrawn() {
        assertThat(MODULES.stream().filter(module -> !PAGE.drawn().contains(module)))
                .as("Draw these modules.")
                .isEmpty();
    }

    @Test
    void everyArrowBetweenModulesIsDrawnOrFollows() {
        assertThat(betweenModules().stream().filter(arrow -> !PAGE.leads(arrow.from(), arrow.to())))
                .as("Draw these arrows between modules.")
                .isEmpty();
    }

    @Test
    void everyRoomIsExplained() {
        assertThat(rooms().filter(room -> !PAGE.named().contains(room)))
                .as("Say in the tables what these rooms hold.")
                .isEmpty();
    }

    private static boolean isModule(String node) {
        return MODULES.contains(node);
    }

    private static boolean isRoom(String node) {
        return TABLE.room(node).isPresent();
    }

    private static Stream<String> rooms() {
        return TABLE.rooms().stream().map(Room::name);
    }

    private static Set<Arrow> betweenModules() {
        return TABLE.rooms().stream()
                .flatMap(room ->
                        room.rooms().stream()
                                .flatMap(used -> TABLE.room(used).stream())
                                .map(used -> new Arrow(room.module(), used.module())))
                .filter(arrow -> !arrow.from().equals(arrow.to()))
                .collect(toSet());
    }

    private static Set<String> modules() {
        try {
            return Pattern.compile("<module>(.*)</module>")
                    .matcher(Files.readString(Path.of("..", "pom.xml")))
                    .results()
                    .map(module -> module.group(1))
                    .collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
