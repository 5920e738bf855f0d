package io.gatecheck.dynamodb.violations;

import io.gatecheck.dynamodb.TableSchema;
import java.util.Arrays;

/** The table of violations and occurrences; {@link ViolationKeys} says what its keys mean. */
public final class ViolationsTable {

    public static final TableSchema SCHEMA =
            new TableSchema(
                    Arrays.stream(Index.values()).map(Index::schema).toList(), /* expires */ true);

    private ViolationsTable() {}
}
