package io.gatecheck.local.run;

import io.gatecheck.dynamodb.control.DynamoDbPolicies;
import io.gatecheck.local.run.DataFolder.Opening.Opened;
import io.gatecheck.local.run.LocalGatecheck.RunSettings;
import io.gatecheck.policy.PolicyId;
import io.gatecheck.policy.PolicyVersion;
import io.gatecheck.policy.StarterPolicies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A whole local run for tests, in this process, in which two minutes have gone by. */
public final class RunningGatecheck implements AutoCloseable {

    private final DataFolder folder;
    private final LocalGatecheck gatecheck;
    private final URI url;

    private RunningGatecheck(DataFolder folder, LocalGatecheck gatecheck, URI url) {
        this.folder = folder;
        this.gatecheck = gatecheck;
        this.url = url;
    }

    /** Starts it with a policy that has an older version. */
    public static RunningGatecheck start(Path data) throws IOException {
        DataFolder folder = ((Opened) DataFolder.open(data)).folder();
        Clock clock = Clock.systemUTC();
        RunSettings settings =
                new RunSettings(
                        freePort(), Duration.ofMinutes(2), PolicyPaths.NONE, Optional.empty());
        Progress progress = new Progress(new PrintStream(OutputStream.nullOutputStream()), clock);
        LocalGatecheck gatecheck = LocalGatecheck.start(folder, settings, progress, clock);
        publishSecondVersion(gatecheck.database(), clock);
        return new RunningGatecheck(folder, gatecheck, settings.url());
    }

    private static void publishSecondVersion(Database database, Clock clock) {
        PolicyId id = new PolicyId("no-public-ip");
        String yaml = "# Agreed with the network team.\n" + StarterPolicies.documents().get(id);
        new DynamoDbPolicies(database.client(), Database.CONTROL)
                .publish(new PolicyVersion(id, 2, yaml, clock.instant(), "maria"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where the pages answer. */
    public URI url() {
        return url;
    }

    @Override
    public void close() throws IOException {
        gatecheck.close();
        folder.close();
    }
}
