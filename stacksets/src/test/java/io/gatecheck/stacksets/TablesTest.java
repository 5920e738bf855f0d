package io.gatecheck.stacksets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.dynamodb.Item;
import io.gatecheck.dynamodb.control.ControlTable;
import io.gatecheck.dynamodb.violations.ViolationsTable;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import tools.jackson.databind.JsonNode;

/** The tables of the template are those that the repositories read and write. */
class TablesTest {

    private final Template central = Template.central();

    @Test
    void theControlTableIsTheOneOfTheCode() {
        assertThat(Shape.of(central.properties("ControlTable")))
                .isEqualTo(Shape.of(ControlTable.SCHEMA.request("control")));
    }

    @Test
    void theViolationsTableIsTheOneOfTheCode() {
        assertThat(Shape.of(central.properties("ViolationsTable")))
                .isEqualTo(Shape.of(ViolationsTable.SCHEMA.request("violations")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ControlTable", "ViolationsTable"})
    void itemsExpireByTheAttributeOfTheCode(String table) {
        JsonNode expiry = central.properties(table).required("TimeToLiveSpecification");

        assertThat(expiry.required("AttributeName").stringValue()).isEqualTo(Item.EXPIRES_AT);
        assertThat(expiry.required("Enabled").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ControlTable", "ViolationsTable"})
    void dataOutlivesTheStackAndCanBeRestored(String table) {
        JsonNode resource = central.resource(table);
        JsonNode properties = central.properties(table);

        assertThat(resource.required("DeletionPolicy").stringValue()).isEqualTo("Retain");
        assertThat(resource.required("UpdateReplacePolicy").stringValue()).isEqualTo("Retain");
        assertThat(properties.required("DeletionProtectionEnabled").booleanValue()).isTrue();
        assertThat(
                        properties
                                .at("/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                                .booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ControlTable", "ViolationsTable"})
    void thereIsNoStreamThatNobodyReads(String table) {
        assertThat(central.properties(table).has("StreamSpecification")).isFalse();
    }

    /** What of a table cannot be changed later without moving its data. */
    private record Shape(
            String billing, List<String> attributes, List<String> keys, List<String> indexes) {

        static Shape of(CreateTableRequest table) {
            return new Shape(
                    table.billingModeAsString(),
                    table.attributeDefinitions().stream()
                            .map(a -> a.attributeName() + " " + a.attributeTypeAsString())
                            .sorted()
                            .toList(),
                    keys(table.keySchema()),
                    table.globalSecondaryIndexes().stream()
                            .map(index ->
                                    index.indexName()
                                            + keys(index.keySchema())
                                            + index.projection().projectionTypeAsString())
                            .sorted()
                            .toList());
        }

        static Shape of(JsonNode table) {
            return new Shape(
                    table.required("BillingMode").stringValue(),
                    elements(table, "AttributeDefinitions")
                            .map(a -> text(a, "AttributeName") + " " + text(a, "AttributeType"))
                            .sorted()
                            .toList(),
                    keys(table),
                    elements(table, "GlobalSecondaryIndexes")
                            .map(index ->
                                    text(index, "IndexName")
                                            + keys(index)
                                            + text(index.required("Projection"), "ProjectionType"))
                            .sorted()
                            .toList());
        }

        private static List<String> keys(List<KeySchemaElement> keys) {
            return keys.stream()
                    .map(key -> key.attributeName() + " " + key.keyTypeAsString())
                    .toList();
        }

        private static List<String> keys(JsonNode owner) {
            return elements(owner, "KeySchema")
                    .map(key -> text(key, "AttributeName") + " " + text(key, "KeyType"))
                    .toList();
        }

        private static Stream<JsonNode> elements(JsonNode owner, String name) {
            return owner.path(name).values().stream();
        }

        private static String text(JsonNode owner, String name) {
            return owner.required(name).stringValue();
        }
    }
}
