package io.gatecheck.cel;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelFunctionOverload;
import io.gatecheck.task.ImageReference;
import java.util.List;
import java.util.Map;

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

    /** How CEL declares and runs it. */
    record Implementation(CelFunctionDecl declaration, CelFunctionBinding binding) {}

    static <S> Implementation withoutArgument(
            String name, Typed<S> subject, CelType result, CelFunctionOverload.Unary<S> body) {
        String overload = "gatecheck_" + name;
        return new Implementation(
                declaration(name, overload, result, List.of(subject.type())),
                CelFunctionBinding.from(overload, subject.java(), body));
    }

    static <S, A> Implementation withArgument(
            String name,
            Typed<S> subject,
            Typed<A> argument,
            CelType result,
            CelFunctionOverload.Binary<S, A> body) {
        String overload = "gatecheck_" + name;
        return new Implementation(
                declaration(name, overload, result, List.of(subject.type(), argument.type())),
                CelFunctionBinding.from(overload, subject.java(), argument.java(), body));
    }

    private static CelFunctionDecl declaration(
            String name, String overload, CelType result, List<CelType> parameters) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newMemberOverload(overload, result, parameters));
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

        static final Typed<ImageReference> IMAGE =
                new Typed<>(
                        StructTypeReference.create(ImageReference.class.getName()),
                        ImageReference.class);
    }
}
