package io.gatecheck.dynamodb.violations;

import static java.util.stream.Collectors.toMap;

import io.gatecheck.dynamodb.Attributes;
import io.gatecheck.dynamodb.Item;
import io.gatecheck.task.Facet;
import io.gatecheck.task.MissingFacts;
import io.gatecheck.task.MissingReason;
import io.gatecheck.task.Task;
import io.gatecheck.task.TaskField;
import io.gatecheck.task.TaskSnapshot;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A task and what is not known of it, compressed. A release that has other fields does not read it:
 * a field that was not written would look like one that has no value.
 *
 * @param facets the facets that are missing as wholes, by name
 * @param fields the fields that are missing otherwise, such as {@code Network.subnetId}
 */
record SnapshotValue(
        Task task, Map<String, MissingReason> facets, Map<String, MissingReason> fields) {

    private static final String SNAPSHOT = "snapshot";
    private static final String FIELDS = "fields";

    private static final ValueCodec CODEC = ValueCodec.of(SnapshotValue.class);

    /** The fields that this release writes and reads, as a hash. */
    private static final String OF_THIS_RELEASE = Integer.toHexString(CODEC.shape().hashCode());

    static SnapshotValue of(TaskSnapshot snapshot) {
        MissingFacts missing = snapshot.missing();
        return new SnapshotValue(
                snapshot.task(),
                missing.facets().entrySet().stream()
                        .collect(toMap(each -> each.getKey().name(), Map.Entry::getValue)),
                missing.alone().entrySet().stream()
                        .collect(toMap(each -> each.getKey().toString(), Map.Entry::getValue)));
    }

    MissingFacts missingFacts() {
        Map<Facet, MissingReason> whole = new EnumMap<>(Facet.class);
        facets.forEach((facet, why) -> whole.put(Facet.valueOf(facet), why));
        if (fields.isEmpty()) {
            return MissingFacts.of(whole);
        }
        Map<TaskField, MissingReason> alone =
                TaskField.all().stream()
                        .filter(field -> fields.containsKey(field.toString()))
                        .collect(toMap(field -> field, field -> fields.get(field.toString())));
        return MissingFacts.of(whole).and(alone, List.of());
    }

    Attributes writeTo(Attributes item) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            CODEC.write(this, out);
        } catch (IOException e) {
            throw new UncheckedIOException("The task cannot be compressed", e);
        }
        return item.put(SNAPSHOT, AttributeValue.fromB(SdkBytes.fromByteArray(bytes.toByteArray())))
                .text(FIELDS, OF_THIS_RELEASE);
    }

    /** Reads the task; empty if another release wrote it with other fields. */
    static Optional<SnapshotValue> read(Item item) {
        return item.optionalText(FIELDS)
                .filter(OF_THIS_RELEASE::equals)
                .map(_ -> read(item.value(SNAPSHOT).b().asByteArrayUnsafe()));
    }

    private static SnapshotValue read(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 4_096)) {
            byte[] values = in.readAllBytes();
            return (SnapshotValue)
                    CODEC.read(new DataInputStream(new ByteArrayInputStream(values)));
        } catch (IOException e) {
            throw new UncheckedIOException("The recorded task cannot be read", e);
        }
    }
}
