package io.gatecheck.dynamodb.control;

import io.gatecheck.dynamodb.TableSchema;
import java.util.List;

/**
 * The table of policies, drafts, accounts, exemptions, sessions and the audit log; {@link
 * ControlKeys} says what its keys mean.
 */
public final class ControlTable {

    public static final TableSchema SCHEMA = new TableSchema(List.of(), /* expires */ true);

    private ControlTable() {}
}
