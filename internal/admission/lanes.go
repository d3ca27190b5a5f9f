package admission

import "context"

// Lanes is two gates: small requests do not wait behind large ones.
type Lanes struct {
	small, large *Gate
	most         int
}

// NewLanes returns lanes for requests up to a weight of most, and for larger
// ones.
func NewLanes(most int, small, large Config) *Lanes {
	return &Lanes{New(small), New(large), most}
}

// Admit is Gate.Enter of the gate for that weight, for the client in ctx.
func (l *Lanes) Admit(ctx context.Context, weight int) (leave func(), err error) {
	g := l.large
	if weight <= l.most {
		g = l.small
	}
	return g.Enter(ctx, Client(ctx), weight)
}

// Func returns when work of that weight may begin; who does it calls leave at its
// end. The error is ErrBusy, or that of ctx.
type Func = func(ctx context.Context, weight int) (leave func(), err error)

// All is the Func that lets everything begin.
func All(context.Context, int) (leave func(), err error) { return func() {}, nil }

type clientKey struct{}

// WithClient returns ctx with the client that a request is from.
func WithClient(ctx context.Context, client string) context.Context {
	return context.WithValue(ctx, clientKey{}, client)
}

// Client returns the client that WithClient has set, "" where there is none.
func Client(ctx context.Context) string {
	client, _ := ctx.Value(clientKey{}).(string)
	return client
}
