package io.gatecheck.house;

import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The types that a type uses: those that ArchUnit knows of, and those that its code names besides,
 * because ArchUnit does not see the types in the patterns of a switch.
 */
final class UsedTypes {

    private UsedTypes() {}

    /** Their names, in order. */
    static TreeSet<String> of(JavaClass type) {
        Stream<String> known =
                type.getDirectDependenciesFromSelf().stream()
                        .map(use -> use.getTargetClass().getBaseComponentType().getName());
        return Stream.concat(known, named(type))
                .filter(name -> name.contains("."))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> named(JavaClass type) {
        try (InputStream in = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            Iterable<PoolEntry> pool = ClassFile.of().parse(in.readAllBytes()).constantPool();
            return StreamSupport.stream(pool.spliterator(), false)
                    .filter(ClassEntry.class::isInstance)
                    .map(entry -> element(((ClassEntry) entry).asSymbol()))
                    .filter(desc -> !desc.isPrimitive())
                    .map(desc -> desc.packageName() + "." + desc.displayName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassDesc element(ClassDesc desc) {
        return desc.isArray() ? element(Objects.requireNonNull(desc.componentType())) : desc;
    }
}
