package io.gatecheck.admin.judge;

import io.gatecheck.admin.request.Parsed;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON that somebody sent, and says where it is not valid without repeating it. */
public final class JsonText {

    private static final ObjectReader JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .reader();

    private JsonText() {}

    /**
     * The one value in a text.
     *
     * @param name what people call the text, such as {@code The body}
     */
    public static Parsed<JsonNode> parse(String name, byte[] text) {
        try {
            return new Parsed.Valid<>(JSON.readTree(text));
        } catch (JacksonException e) {
            return new Parsed.Invalid<>(name + " is not valid JSON" + place(e) + ".");
        }
    }

    /** Jackson's own message would quote the text, secrets included. */
    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null || at.getLineNr() < 1
                ? ""
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }
}
