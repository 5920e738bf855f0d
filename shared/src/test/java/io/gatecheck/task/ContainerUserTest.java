package io.gatecheck.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
