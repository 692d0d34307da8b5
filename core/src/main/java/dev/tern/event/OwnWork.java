package dev.tern.event;

import dev.tern.delivery.Delivery;
import dev.tern.delivery.ObjectReference;
import dev.tern.delivery.Occurrence;
import dev.tern.http.KeepWarm;
import dev.tern.invocation.Invocation;
import dev.tern.problem.ProblemException;
import dev.tern.problem.ProblemType;
import dev.tern.source.DocumentPlaces;
import dev.tern.source.DocumentSync;
import org.jspecify.annotations.Nullable;

/** Tern's own work: documents follow their objects, messages go to a function, a schedule keeps things in order. */
final class OwnWork implements EventWork {
    private final DocumentPlaces places;
    private final DocumentSync documents;
    private final MessageWork messages;
    private final KeepWarm upkeep;

    OwnWork(DocumentPlaces places, DocumentSync documents, MessageWork messages, KeepWarm upkeep) {
        this.places = places;
        this.documents = documents;
        this.messages = messages;
        this.upkeep = upkeep;
    }

    @Override
    public void handle(Delivery delivery) {
        Occurrence what = delivery.what();
        if (what instanceof Occurrence.ObjectChanged changed) {
            bring(changed.object(), changed.object().size());
        } else if (what instanceof Occurrence.ObjectDeleted deleted) {
            bring(deleted.object(), null);
        } else if (what instanceof Occurrence.MessageArrived) {
            messages.handle(delivery.event());
        } else if (what instanceof Occurrence.ScheduleFired) {
            Invocation.current().ifPresent(upkeep::onSchedule);
        } else if (what instanceof Occurrence.Unreadable unreadable) {
            throw ProblemException.of(ProblemType.INVALID_REQUEST, unreadable.reason());
        } else if (what instanceof Occurrence.Other) {
            throw ProblemException.of(ProblemType.NOT_FOUND, "no exported function takes events of this type");
        }
    }

    @Override
    public String name() {
        return "tern";
    }

    private void bring(ObjectReference object, @Nullable Long size) {
        documents.bring(places.at(object.address()), size);
    }
}
