package io.gatecheck.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerUserTest {

    @ParameterizedTest
    @CsvSource({
        "app,        app,  ",
        "0,          0,    ",
        "1000:2000,  1000, 2000",
        "0:0,        0,    0",
        "root:staff, root, staff",
        "app:,       app,  ",
        "' 0 : 0 ',  0,    0",
        "':1000',    '',   1000"
    })
    void aUserIsTakenApartAtItsColon(String user, String name, String group) {
        var parsed = ContainerUser.parse(user);

        assertThat(parsed.name().orElse("")).isEqualTo(name == null ? "" : name);
        assertThat(parsed.group().orElse("")).isEqualTo(group == null ? "" : group);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1000:5, 1000",
        "+0, 0",
        "-0, 0",
        "000, 0",
        "01000, 1000",
        "00000000000, 0",
        "+000000000000000000000, 0",
        "00000000001000, 1000"
    })
    void aNumberIsReadAsDockerReadsIt(String user, long uid) {
        assertThat(ContainerUser.parse(user).uid()).contains(uid);
    }

    @ParameterizedTest
    @ValueSource(strings = {"app", "0x0", "root:0", ":1000", "12345678901", "012345678901", "1.0"})
    void aNameIsNoNumber(String user) {
        assertThat(ContainerUser.parse(user).uid()).isEmpty();
    }
}
