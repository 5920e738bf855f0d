package io.gatecheck.cel.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "10.0.0.128/25, 10.0.0.128, true",
        "10.0.0.128/25, 10.0.0.127, false",
        "10.0.0.1/32, 10.0.0.1, true",
        "10.0.0.1/32, 10.0.0.0, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "::/0, 2001:db8::1, true",
        "::/0, 10.0.0.1, false",
        "2001:db8::1/128, 2001:db8::1, true",
        "2001:db8::1/128, 2001:db8::2, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
    })
    void anAddressLiesInABlockWhoseLeadingBitsItHas(String block, String ip, boolean inside) {
        assertThat(Cidr.parse(block).contains(ip)).isEqualTo(inside);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/",
                "/8",
                "::/129",
                "host/8",
                "10.0.0.0/8/8",
                ""
            })
    void whatIsNoBlockIsRefused(String block) {
        assertThatThrownBy(() -> Cidr.parse(block))
                .isInstanceOf(NoValueException.class)
                .hasMessage("'" + block + "' is not a valid CIDR block (such as 10.0.0.0/8)");
    }
}
