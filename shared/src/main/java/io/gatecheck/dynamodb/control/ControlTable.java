package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.TableSchema;
import java.util.List;

/** The table of policies, accounts and exemptions; {@link ControlKeys} says what its keys mean. */
public final class ControlTable {

    public static final TableSchema SCHEMA = new TableSchema(List.of(), /* expires */ false);

    private ControlTable() {}
}
