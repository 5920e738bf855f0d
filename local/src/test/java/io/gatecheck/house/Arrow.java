package io.gatecheck.house;

import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * That one room uses another, or a library.
 *
 * @param to a room, a library by its name in the table, or the package of one without a name
 */
record Arrow(String from, String to) {

    /** The arrows of the code, each with a class that makes it and a type that it uses. */
    static Map<Arrow, String> inCode(RoomTable table) {
        return ProductionCode.types()
                .flatMap(type -> arrows(type, table))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    private static Stream<Map.Entry<Arrow, String>> arrows(JavaClass type, RoomTable table) {
        String from = ProductionCode.room(type.getPackageName());
        Map<String, String> uses = new TreeMap<>();
        UsedTypes.of(type).forEach(used -> uses.putIfAbsent(target(used, table), used));
        return uses.entrySet().stream()
                .filter(use -> !use.getKey().equals(from))
                .filter(use -> !use.getKey().equals(RoomTable.EVERYWHERE))
                .map(use ->
                        Map.entry(
                                new Arrow(from, use.getKey()),
                                type.getName() + " uses " + use.getValue()));
    }

    private static String target(String typeName, RoomTable table) {
        String packageName = typeName.substring(0, typeName.lastIndexOf('.'));
        return ProductionCode.isOurs(packageName)
                ? ProductionCode.room(packageName)
                : table.library(packageName).orElse(packageName);
    }

    @Override
    public String toString() {
        return from + " -> " + to;
    }
}
