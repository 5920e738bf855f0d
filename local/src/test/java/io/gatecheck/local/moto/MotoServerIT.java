package io.gatecheck.local.moto;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatecheck.organization.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sts.StsClient;

@Tag("emulator")
class MotoServerIT {

    @Test
    void clientsThatObeyTheStandardSettingsReachTheServer() {
        try (var moto = MotoServer.start();
                var _ = new StandardAwsSettings(moto, new Region("eu-central-1"));
                var sts = StsClient.create()) {
            String account = sts.getCallerIdentity().account();

            assertThat(account).isEqualTo("123456789012");
        }
    }
}
