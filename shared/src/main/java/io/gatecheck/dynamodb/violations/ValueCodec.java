package io.gatecheck.dynamodb.violations;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes and reads values of one type, without names and so only between codecs of the same {@link
 * #shape}. Replay reads a hundred thousand tasks at once, and JSON of the same takes three quarters
 * of the time.
 */
interface ValueCodec {

    void write(Object value, DataOutput out) throws IOException;

    Object read(DataInput in) throws IOException;

    /** The type, with the names and types of everything in it. */
    String shape();

    /**
     * The codec of a type.
     *
     * @throws IllegalArgumentException if it is none of those that records of tasks have
     */
    static ValueCodec of(Type type) {
        if (type instanceof ParameterizedType generic) {
            ValueCodec first = of(generic.getActualTypeArguments()[0]);
            if (generic.getRawType() == Optional.class) {
                return new OfOptional(first);
            }
            if (generic.getRawType() == List.class) {
                return new OfList(first);
            }
            if (generic.getRawType() == Map.class) {
                return new OfMap(first, of(generic.getActualTypeArguments()[1]));
            }
        }
        if (type instanceof Class<?> plain) {
            return plain.isRecord() ? RecordCodec.of(plain) : Plain.of(plain);
        }
        throw new IllegalArgumentException("No codec for values of the type " + type);
    }

    /** A value that holds no other. */
    enum Plain implements ValueCodec {
        TEXT {
            @Override
            public void write(Object value, DataOutput out) throws IOException {
                byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }

            @Override
            public Object read(DataInput in) throws IOException {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                return new String(bytes, StandardCharsets.UTF_8);
            }
        },
        NUMBER {
            @Override
            public void write(Object value, DataOutput out) throws IOException {
                out.writeLong((Long) value);
            }

            @Override
            public Object read(DataInput in) throws IOException {
                return in.readLong();
            }
        },
        SMALL_NUMBER {
            @Override
            public void write(Object value, DataOutput out) throws IOException {
                out.writeInt((Integer) value);
            }

            @Override
            public Object read(DataInput in) throws IOException {
                return in.readInt();
            }
        },
        FLAG {
            @Override
            public void write(Object value, DataOutput out) throws IOException {
                out.writeBoolean((Boolean) value);
            }

            @Override
            public Object read(DataInput in) throws IOException {
                return in.readBoolean();
            }
        },
        TIME {
            @Override
            public void write(Object value, DataOutput out) throws IOException {
                out.writeLong(((Instant) value).getEpochSecond());
                out.writeInt(((Instant) value).getNano());
            }

            @Override
            public Object read(DataInput in) throws IOException {
                return Instant.ofEpochSecond(in.readLong(), in.readInt());
            }
        };

        private static ValueCodec of(Class<?> type) {
            if (type == String.class) {
                return TEXT;
            }
            if (type == long.class || type == Long.class) {
                return NUMBER;
            }
            if (type == int.class || type == Integer.class) {
                return SMALL_NUMBER;
            }
            if (type == boolean.class || type == Boolean.class) {
                return FLAG;
            }
            if (type == Instant.class) {
                return TIME;
            }
            throw new IllegalArgumentException("No codec for values of the type " + type);
        }

        @Override
        public String shape() {
            return name();
        }
    }

    /** A value that may be absent. */
    record OfOptional(ValueCodec inner) implements ValueCodec {

        @Override
        public void write(Object value, DataOutput out) throws IOException {
            Optional<?> optional = (Optional<?>) value;
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                inner.write(optional.get(), out);
            }
        }

        @Override
        public Object read(DataInput in) throws IOException {
            return in.readBoolean() ? Optional.of(inner.read(in)) : Optional.empty();
        }

        @Override
        public String shape() {
            return inner.shape() + "?";
        }
    }

    /** Values in their order. */
    record OfList(ValueCodec inner) implements ValueCodec {

        @Override
        public void write(Object value, DataOutput out) throws IOException {
            List<?> list = (List<?>) value;
            out.writeInt(list.size());
            for (Object each : list) {
                inner.write(each, out);
            }
        }

        @Override
        public Object read(DataInput in) throws IOException {
            int size = in.readInt();
            if (size == 0) {
                return List.of();
            }
            List<Object> list = new ArrayList<>(size);
            for (int number = 0; number < size; number++) {
                list.add(inner.read(in));
            }
            return list;
        }

        @Override
        public String shape() {
            return "[" + inner.shape() + "]";
        }
    }

    /** Values by their keys. */
    record OfMap(ValueCodec keys, ValueCodec values) implements ValueCodec {

        @Override
        public void write(Object value, DataOutput out) throws IOException {
            Map<?, ?> map = (Map<?, ?>) value;
            out.writeInt(map.size());
            for (Map.Entry<?, ?> each : map.entrySet()) {
                keys.write(each.getKey(), out);
                values.write(each.getValue(), out);
            }
        }

        @Override
        public Object read(DataInput in) throws IOException {
            int size = in.readInt();
            if (size == 0) {
                return Map.of();
            }
            Map<Object, Object> map = LinkedHashMap.newLinkedHashMap(size);
            for (int number = 0; number < size; number++) {
                map.put(keys.read(in), values.read(in));
            }
            return map;
        }

        @Override
        public String shape() {
            return "{" + keys.shape() + ":" + values.shape() + "}";
        }
    }
}
