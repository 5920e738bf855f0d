package io.gatecheck.cel.functions;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelMacro;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One function that the policy language has beyond standard CEL.
 *
 * @param signature as its users write and read it
 * @param meaning what it answers, in a sentence
 * @param example a requirement that is true of a harmless task
 */
public record PolicyFunction(
        String name,
        String signature,
        String meaning,
        String example,
        Implementation implementation) {

    /**
     * How CEL declares and runs it.
     *
     * @param called the name of the function in a checked expression
     * @param macro what turns the call that is written into that one, if they differ
     */
    public record Implementation(
            String called,
            CelFunctionDecl declaration,
            CelFunctionBinding binding,
            Optional<CelMacro> macro) {

        /**
         * The same function, asked of a record: it gets one field, and so reads no other.
         *
         * @param arguments how many are written in its parentheses
         */
        Implementation ofField(String field, String name, int arguments) {
            return new Implementation(
                    called,
                    declaration,
                    binding,
                    Optional.of(
                            CelMacro.newReceiverMacro(
                                    name,
                                    arguments,
                                    (factory, record, written) -> {
                                        List<CelExpr> operands = new ArrayList<>();
                                        operands.add(factory.newSelect(record, field, false));
                                        operands.addAll(written);
                                        return Optional.of(factory.newGlobalCall(called, operands));
                                    })));
        }
    }

    static <S> Implementation withoutArgument(
            String name, Typed<S> subject, CelType result, CelFunctionOverload.Unary<S> body) {
        String overload = overload(name);
        return new Implementation(
                name,
                CelFunctionDecl.newFunctionDeclaration(
                        name,
                        CelOverloadDecl.newMemberOverload(
                                overload, result, List.of(subject.type()))),
                CelFunctionBinding.from(overload, subject.java(), body),
                Optional.empty());
    }

    static <S, A> Implementation withArgument(
            String name,
            Typed<S> subject,
            Typed<A> argument,
            CelType result,
            CelFunctionOverload.Binary<S, A> body) {
        String overload = overload(name);
        return new Implementation(
                name,
                CelFunctionDecl.newFunctionDeclaration(
                        name,
                        CelOverloadDecl.newMemberOverload(
                                overload, result, List.of(subject.type(), argument.type()))),
                CelFunctionBinding.from(overload, subject.java(), argument.java(), body),
                Optional.empty());
    }

    /**
     * A function of a text in an image; the {@code @} keeps policies from calling it themselves.
     */
    static Implementation ofImage(
            String field, String name, CelType result, CelFunctionOverload.Unary<String> body) {
        String called = "@" + name;
        return new Implementation(
                        called,
                        CelFunctionDecl.newFunctionDeclaration(
                                called,
                                CelOverloadDecl.newGlobalOverload(
                                        overload(name), result, List.of(Typed.TEXT.type()))),
                        CelFunctionBinding.from(overload(name), String.class, body),
                        Optional.empty())
                .ofField(field, name, 0);
    }

    /** A function of a text in an image, and of one argument. */
    static <A> Implementation ofImageWith(
            String field,
            String name,
            Typed<A> argument,
            CelType result,
            CelFunctionOverload.Binary<String, A> body) {
        String called = "@" + name;
        return new Implementation(
                        called,
                        CelFunctionDecl.newFunctionDeclaration(
                                called,
                                CelOverloadDecl.newGlobalOverload(
                                        overload(name),
                                        result,
                                        List.of(Typed.TEXT.type(), argument.type()))),
                        CelFunctionBinding.from(
                                overload(name), String.class, argument.java(), body),
                        Optional.empty())
                .ofField(field, name, 1);
    }

    private static String overload(String name) {
        return "gatecheck_" + name;
    }

    /** A type as CEL checks it and as Java sees it. */
    record Typed<T>(CelType type, Class<T> java) {

        static final Typed<String> TEXT = new Typed<>(SimpleType.STRING, String.class);

        @SuppressWarnings({
            "unchecked",
            "rawtypes"
        }) // CEL checks what is in a list or a map before it is called
        static final Typed<List<String>> TEXTS =
                new Typed(ListType.create(SimpleType.STRING), List.class);

        @SuppressWarnings({"unchecked", "rawtypes"}) // as above
        static final Typed<Map<String, String>> TAGS =
                new Typed(MapType.create(SimpleType.STRING, SimpleType.STRING), Map.class);
    }
}
