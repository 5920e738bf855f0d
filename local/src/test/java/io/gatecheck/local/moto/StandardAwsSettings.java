package io.gatecheck.local.moto;

import io.gatecheck.organization.Region;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;

/**
 * The settings that every AWS client obeys by itself, pointed at an emulator as long as this is
 * open: the system properties of the AWS SDK for endpoint, credentials and Region. So production
 * code meets the emulator without knowing it.
 */
public final class StandardAwsSettings implements AutoCloseable {

    private final Map<String, Optional<String>> before = new LinkedHashMap<>();

    /** Points the clients that are built from now on at a server, as the management account. */
    public StandardAwsSettings(MotoServer moto, Region region) {
        this(moto, region, AwsBasicCredentials.create("test", "test"));
    }

    /** The same as someone else. */
    public StandardAwsSettings(MotoServer moto, Region region, AwsBasicCredentials caller) {
        set("aws.endpointUrl", moto.endpoint().toString());
        set("aws.accessKeyId", caller.accessKeyId());
        set("aws.secretAccessKey", caller.secretAccessKey());
        set("aws.region", region.code());
    }

    @Override
    public void close() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(
                        known -> System.setProperty(name, known),
                        () -> System.clearProperty(name)));
    }

    private void set(String name, String value) {
        before.put(name, Optional.ofNullable(System.setProperty(name, value)));
    }
}
